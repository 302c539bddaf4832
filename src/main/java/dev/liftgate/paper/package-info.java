/** What all printed papers share: their facts, their words and their sheet. */
package dev.liftgate.paper;
