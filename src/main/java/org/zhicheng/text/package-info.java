/** Texts that people typed are read in one way. */
@Room
package org.zhicheng.text;

import org.zhicheng.Room;
