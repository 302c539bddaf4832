/** The shop's own shelf of symptom guides: kept as versions, read on pages, tried out on the command line. */
package dev.liftgate.library;
