package dev.liftgate.complaints;

import java.util.List;

/**
 * A complaint as it is understood.
 *
 * @param offered guides whose symptom is told, best first
 * @param perhaps guides that may be meant, three at most; nothing of theirs is read until a person chooses one
 */
public record Understanding(List<Reading> offered, List<Reading> perhaps) {}
