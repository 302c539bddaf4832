/** The technician's screens: my jobs, one order with its clock, correction and verification. */
package dev.liftgate.bay;
