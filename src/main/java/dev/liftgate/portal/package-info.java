/** The customer's side: an estimate behind a secret link, answered without an account. */
package dev.liftgate.portal;
