package org.inquirytriage.pipeline.spring;

/** A message was stored that waits for a decision. */
record MessageStored() {
}
