/** Answers recorded against a concern, and the causes that follow from them. */
package dev.liftgate.checklist;
