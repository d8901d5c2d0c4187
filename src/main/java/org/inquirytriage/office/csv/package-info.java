/**
 * The directory of offices read with Commons CSV.
 */
@NullMarked
package org.inquirytriage.office.csv;

import org.jspecify.annotations.NullMarked;
