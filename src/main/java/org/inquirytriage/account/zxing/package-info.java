/**
 * Pictures that a phone reads, by the library ZXing.
 */
@NullMarked
package org.inquirytriage.account.zxing;

import org.jspecify.annotations.NullMarked;
