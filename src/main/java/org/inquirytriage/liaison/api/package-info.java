/**
 * A small HTTP interface by which other systems of the hospital read inquiries.
 */
@NullMarked
package org.inquirytriage.liaison.api;

import org.jspecify.annotations.NullMarked;
