package dev.liftgate.workbench;

import dev.liftgate.guides.Guide;

/** A guide with the text and the test cases that it was read from. */
public record WrittenGuide(Guide guide, String yaml, String cases) {}
