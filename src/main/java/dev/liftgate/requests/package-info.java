/** Help and parts that technicians ask for, and what the desk answers. */
package dev.liftgate.requests;
