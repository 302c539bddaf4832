/** Technicians' requests for help and parts, and the desk's answers. */
package dev.liftgate.requests;
