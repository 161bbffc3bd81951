/** Paper is written on from top to bottom, in fonts that hold every name. */
@Room
package org.zhicheng.letter.paper;

import org.zhicheng.Room;
