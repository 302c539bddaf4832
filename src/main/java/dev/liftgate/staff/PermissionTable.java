package dev.liftgate.staff;

import dev.liftgate.web.Refused;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of who may what: the roles that have each permission. */
public record PermissionTable(Map<Permission, List<String>> roles) {

    /** Nobody may any of it. */
    static final PermissionTable EMPTY = new PermissionTable(Map.of());

    /** The table as it is while no manager has changed it: everybody at the desk may all of it. */
    public static PermissionTable usual() {
        return with(List.of());
    }

    /** @param latest the last word on each permission and role that was spoken of */
    static PermissionTable with(Collection<Allowance> latest) {
        Map<Permission, List<String>> roles = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            TreeSet<String> allowed = new TreeSet<>(Permission.USUAL);
            latest.stream().filter(word -> word.permission() == permission).forEach(word -> {
                if (word.isAllowed()) {
                    allowed.add(word.role());
                } else {
                    allowed.remove(word.role());
                }
            });
            roles.put(permission, List.copyOf(allowed));
        }
        return new PermissionTable(roles);
    }

    public boolean allows(String role, Permission permission) {
        return roles.getOrDefault(permission, List.of()).contains(role);
    }

    /** The sentence for whoever may not: it says who may. */
    String refusal(Permission permission) {
        List<String> who = roles.getOrDefault(permission, List.of());
        return who.isEmpty()
                ? "Nobody may " + permission.words() + " here. A manager can allow it under People, Permissions."
                : "Only " + who.stream().map(PermissionTable::one).collect(Collectors.joining(" or ")) + " may "
                        + permission.words() + " here.";
    }

    private static String one(String role) {
        return Role.ADVISOR.equals(role) ? "an " + role : "a " + role;
    }

    /** @throws Refused beside {@code field} if that role may not */
    void require(String role, Permission permission, String field) {
        if (!allows(role, permission)) {
            throw new Refused(field, refusal(permission));
        }
    }
}
