/** Company accounts: people sign in with what they have at the shop's OpenID provider. */
package dev.liftgate.company;
