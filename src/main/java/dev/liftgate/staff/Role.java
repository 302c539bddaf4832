package dev.liftgate.staff;

import java.util.List;

/** What a person may do; the names are those that page annotations use. */
public final class Role {

    public static final String ADVISOR = "advisor";
    public static final String TECHNICIAN = "technician";
    public static final String MANAGER = "manager";

    static final List<String> ALL = List.of(ADVISOR, TECHNICIAN, MANAGER);

    private Role() {}
}
