/** Authenticators: the six digits from a phone that some people add to their password. */
package dev.liftgate.authenticators;
