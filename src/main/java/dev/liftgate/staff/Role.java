package dev.liftgate.staff;

import java.util.List;

/** The roles of the shop: advisor, technician and manager. The names serve in page annotations. */
public final class Role {

    public static final String ADVISOR = "advisor";
    public static final String TECHNICIAN = "technician";
    public static final String MANAGER = "manager";

    static final List<String> ALL = List.of(ADVISOR, TECHNICIAN, MANAGER);

    private Role() {}
}
