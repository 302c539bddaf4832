package dev.liftgate;

import jakarta.ws.rs.core.Application;

/** The application of all pages. Every page runs on a thread that may wait for the database. */
public class Pages extends Application {}
