/** Answers recorded against a concern, and what the guide makes of them. */
package dev.liftgate.checklist;
