/** A symptom guide: what a mechanic knows of one symptom, read from a file. */
package dev.liftgate.guides;
