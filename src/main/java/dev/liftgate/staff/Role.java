package dev.liftgate.staff;

/** What a person may do; the names are those that page annotations use. */
public final class Role {

    public static final String ADVISOR = "advisor";
    public static final String TECHNICIAN = "technician";
    public static final String MANAGER = "manager";

    private Role() {}
}
