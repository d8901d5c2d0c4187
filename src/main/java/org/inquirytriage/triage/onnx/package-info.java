/** A sentence encoder that runs on ONNX Runtime, in this process. */
@NullMarked
package org.inquirytriage.triage.onnx;

import org.jspecify.annotations.NullMarked;
