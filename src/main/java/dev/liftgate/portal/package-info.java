/** What a customer sees and does without an account: the estimate behind a secret link, and how it gets to them. */
package dev.liftgate.portal;
