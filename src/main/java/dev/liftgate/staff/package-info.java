/** The shop, the people who work there, and who is signed in. */
package dev.liftgate.staff;
