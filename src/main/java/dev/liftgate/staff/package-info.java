/** The shop, the people who work there, their roles, and who is signed in. */
package dev.liftgate.staff;
