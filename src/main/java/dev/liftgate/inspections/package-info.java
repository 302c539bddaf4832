/** The inspection that any car may get, whatever it came for: its form, what was found, and what is offered for it. */
package dev.liftgate.inspections;
