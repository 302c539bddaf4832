/** The technician's screens: my jobs, and one order with its clock, checks and correction. */
package dev.liftgate.bay;
