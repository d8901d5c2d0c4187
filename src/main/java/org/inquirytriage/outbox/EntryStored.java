package org.inquirytriage.outbox;

/** Mail was put into the outbox or released for sending again. */
public record EntryStored() {
}
