/** What every printed paper shares: copied facts, the sheet they stand on, and the way from page to PDF. */
package dev.liftgate.paper;
