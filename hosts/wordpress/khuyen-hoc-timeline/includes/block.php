<?php
/**
 * The block of the editor.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** Tells WordPress of the block; what it is called and which options it has stands in block.json. */
function register_block(): void {
	register_block_type(
		plugin_dir_path( PLUGIN ) . 'block',
		array( 'render_callback' => __NAMESPACE__ . '\block' )
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/**
 * Draws the block. It is stored as its options alone, so no filter of HTML finds anything to strip.
 *
 * @param array $options Options chosen in the editor.
 */
function block( array $options ): string {
	$element = element( $options );
	return '' === $element ? '' : '<div ' . get_block_wrapper_attributes() . ">$element</div>";
}
