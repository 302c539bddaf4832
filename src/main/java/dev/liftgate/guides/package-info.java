/** A symptom guide: a mechanic's knowledge of one symptom, read from a file. */
package dev.liftgate.guides;
