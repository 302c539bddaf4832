/** The customer's side: an estimate behind a secret link, decided without an account. */
package dev.liftgate.portal;
