/** Text readers read what people typed, everywhere in the same way. */
@Room
package org.zhicheng.text;

import org.zhicheng.Room;
