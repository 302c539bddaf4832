package dev.liftgate.staff;

/** Who does something: the id for looking up, the name for the record as it was then. */
public record Actor(long id, String name) {}
