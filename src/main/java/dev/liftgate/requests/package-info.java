/** What technicians ask the desk for, a hand or a part, and what the desk answers. */
package dev.liftgate.requests;
