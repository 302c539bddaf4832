package dev.liftgate.orders;

import jakarta.persistence.Embeddable;

/** Which of several ways to do the same work a job is, and whether it counts. */
@Embeddable
public class Way {

    private Integer choice;
    private String tier = "";
    private boolean chosen = true;

    protected Way() {}

    static Way only() {
        return new Way();
    }

    static Way of(int choice, String tier, boolean chosen) {
        Way way = new Way();
        way.choice = choice;
        way.tier = tier;
        way.chosen = chosen;
        return way;
    }

    void counts(boolean chosen) {
        this.chosen = chosen;
    }

    boolean isBeside(Way other) {
        return choice != null && choice.equals(other.choice);
    }

    /** The ways to do the same work share a number; null where there is only this one. */
    public Integer choice() {
        return choice;
    }

    /** What sets this way apart from the others, as the shop calls it: {@code Good}; else empty. */
    public String tier() {
        return tier;
    }

    public boolean isChosen() {
        return chosen;
    }
}
