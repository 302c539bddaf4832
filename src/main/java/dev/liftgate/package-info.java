/** The front door: starts the database and the server, and sets up the demo shop. */
package dev.liftgate;
