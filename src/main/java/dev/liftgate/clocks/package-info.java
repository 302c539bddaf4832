/** Technicians' time on jobs: clocks that run, and corrections of what they said. */
package dev.liftgate.clocks;
