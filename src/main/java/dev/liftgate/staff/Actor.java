package dev.liftgate.staff;

import java.time.Instant;

/**
 * The person who does something. The id is for looking up; the name is kept as it was then.
 *
 * @param role what the person does in the shop; empty where nobody has looked it up
 * @param table who may what at this moment; where it is empty, nobody may any of it
 */
public record Actor(long id, String name, String role, PermissionTable table) {

    /** What the program does by itself, without anybody who asked for it. */
    public static final Actor LIFTGATE = new Actor(0, "Liftgate");

    /** Somebody who is only named, and so may nothing that not everybody may. */
    public Actor(long id, String name) {
        this(id, name, "", PermissionTable.EMPTY);
    }

    public boolean may(Permission permission) {
        return table.allows(role, permission);
    }

    public Stamp at(Instant moment) {
        return new Stamp(this, moment);
    }
}
