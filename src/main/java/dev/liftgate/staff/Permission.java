package dev.liftgate.staff;

import java.util.List;

/** Something that not everybody may: it costs the shop money, or unsays what was recorded. */
public enum Permission {
    MONEY("Give money back, and correct payments and invoices", "give money back or correct what was billed"),
    FEE("Waive, multiply or add a fee on one order", "change the fees of an order"),
    PRICE("Set a price outside the range", "set a price outside the range"),
    REOPEN(
            "Take back what was recorded: a job, a decision, a cause, a cancelled order, a car handed back",
            "take back what was recorded");

    /** The roles that have each permission until a manager says otherwise. */
    static final List<String> USUAL = List.of(Role.ADVISOR, Role.MANAGER);

    private final String label;
    private final String words;

    Permission(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Whether that role has a page for it. Technicians see no prices; of their own work they can take back “done”. */
    boolean isFor(String role) {
        return this == REOPEN || USUAL.contains(role);
    }

    public String label() {
        return label;
    }

    /** What it allows, as it follows “may”. */
    String words() {
        return words;
    }
}
