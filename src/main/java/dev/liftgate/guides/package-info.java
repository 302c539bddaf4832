/** Symptom guides: what a good mechanic knows about one symptom, read from a file that a mechanic can write. */
package dev.liftgate.guides;
