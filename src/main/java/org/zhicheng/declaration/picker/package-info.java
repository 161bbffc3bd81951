/** Pickers check that a division, specialty, level, department or employer can be chosen (D01, P01, M02, U03). */
@Room(uses = {"declaration.fact", "declaration.rule", "form", "problem"})
package org.zhicheng.declaration.picker;

import org.zhicheng.Room;
