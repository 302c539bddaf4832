/** Technicians' time on jobs: started, paused, stopped, and corrected where it was wrong. */
package dev.liftgate.clocks;
