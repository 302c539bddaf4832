/** The shop's shelf of symptom guides, in versions, with what repairs have taught. */
package dev.liftgate.library;
