/** Invitations: letters by which people of the shop choose their own passwords. */
package dev.liftgate.invitations;
