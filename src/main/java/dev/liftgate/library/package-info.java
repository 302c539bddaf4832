/** The shop's symptom guides in versions, and the log of verified repairs. */
package dev.liftgate.library;
