/**
 * Calls staff again about possible emergencies until somebody has taken them.
 */
@NullMarked
package org.inquirytriage.liaison.alarm;

import org.jspecify.annotations.NullMarked;
