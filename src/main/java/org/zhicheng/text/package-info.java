/** Text is read as people typed it, and written as spreadsheets take it, everywhere in the same way. */
@Room
package org.zhicheng.text;

import org.zhicheng.Room;
