/** Paper lays text out from top to bottom, in fonts that have the characters of every name. */
@Room
package org.zhicheng.letter.paper;

import org.zhicheng.Room;
