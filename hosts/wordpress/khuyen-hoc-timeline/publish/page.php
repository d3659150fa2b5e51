<?php
/**
 * The page in the administration on which editors make and publish an edition: the authoring page of the release, in a frame.
 *
 * The frame asks no server for anything, as its own policy says. When somebody presses its button, it hands the edition to
 * this page (docs/embedding.md, "The authoring page in a system of your own"), and this page sends it to the REST interface.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** Name of the page, its script and its style sheet. */
const PUBLISH_PAGE = 'khuyen-hoc-timeline-publish';

/** Below the pages of WordPress, which are 20, and above the comments, which are 25. */
const MENU_POSITION = 21;

/** Adds the page to the menu. */
function add_publish_page(): void {
	$title = __( 'Dòng thời gian', 'khuyen-hoc-timeline' );
	add_menu_page( $title, $title, PUBLISH, PUBLISH_PAGE, __NAMESPACE__ . '\show_publish_page', 'dashicons-list-view', MENU_POSITION );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_publish_page' );

/**
 * Names the page's script and style sheet.
 *
 * @param string $page Which page of the administration is being made.
 */
function enqueue_publish_page( string $page ): void {
	if ( 'toplevel_page_' . PUBLISH_PAGE !== $page ) {
		return;
	}
	$version = get_file_data( PLUGIN, array( 'Version' ) )[0];
	// It renews the nonce of somebody who writes for longer than one lasts.
	wp_enqueue_script( PUBLISH_PAGE, plugins_url( 'publish/page.js', PLUGIN ), array( 'wp-api-fetch' ), $version, true );
	wp_enqueue_style( PUBLISH_PAGE, plugins_url( 'publish/page.css', PLUGIN ), array(), $version );
}
add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue_publish_page' );

/** Draws the page. */
function show_publish_page(): void {
	?>
	<div class="wrap khuyen-hoc-timeline-publish">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<?php
		$hindrance = hindrance();
		if ( '' !== $hindrance ) {
			printf( '<div class="notice notice-error"><p>%s</p></div></div>', esc_html( $hindrance ) );
			return;
		}
		?>
		<noscript><div class="notice notice-error"><p><?php esc_html_e( 'Trang này cần JavaScript. Hãy bật JavaScript cho trang rồi tải lại.', 'khuyen-hoc-timeline' ); ?></p></div></noscript>
		<div data-notices aria-live="polite"></div>
		<details data-editions><summary></summary><table class="widefat striped">
			<thead><tr>
				<th scope="col"><?php esc_html_e( 'Xuất bản lúc', 'khuyen-hoc-timeline' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Người xuất bản', 'khuyen-hoc-timeline' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Người đọc', 'khuyen-hoc-timeline' ); ?></th>
			</tr></thead>
			<tbody></tbody>
		</table></details>
		<?php
		printf(
			'<script type="application/json" data-settings>%s</script></div>',
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON in which "<" is written otherwise.
			wp_json_encode( page_settings(), JSON_HEX_TAG | JSON_UNESCAPED_UNICODE )
		);
}

/** What keeps everybody from publishing here; empty where nothing does. */
function hindrance(): string {
	if ( '' !== get_option( ADDRESS, '' ) ) {
		return __( 'Trang này lấy dòng thời gian từ một máy chủ khác, nên không xuất bản ở đây được. Người quản trị bỏ địa chỉ ấy ở Cài đặt → Dòng thời gian Khuyến học.', 'khuyen-hoc-timeline' );
	}
	if ( ! is_readable( folder() . 'edit.html' ) ) {
		return __( 'Chưa có trang soạn: thư mục timeline của plugin không có edit.html. Người quản trị chép cả dist/ của bản phát hành vào wp-content/plugins/khuyen-hoc-timeline/timeline.', 'khuyen-hoc-timeline' );
	}
	return '';
}

/** What the page's script needs. */
function page_settings(): array {
	return array(
		'editPage'  => plugins_url( 'timeline/edit.html', PLUGIN ),
		'routes'    => '/' . ROUTES . '/editions',
		'site'      => get_bloginfo( 'name' ),
		// What readers get now, which the authoring page compares with.
		'documents' => array(
			'articles'   => served_file( 'data/articles.json' ),
			'programmes' => served_file( 'data/programmes.json' ),
		),
		'editions'  => list_editions()->get_data(),
		'hasCache'  => defined( 'WP_CACHE' ) && WP_CACHE,
		'texts'     => page_texts(),
	);
}

/**
 * The text of a file that readers get; empty where there is none.
 *
 * @param string $name Path below the folder of the release.
 */
function served_file( string $name ): string {
	$file = served_folder() . $name;
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file on this server.
	return is_readable( $file ) ? (string) file_get_contents( $file ) : '';
}

/** The texts of the page's script; %s is filled in there. */
function page_texts(): array {
	return array(
		'frame'        => __( 'Trang soạn', 'khuyen-hoc-timeline' ),
		/* translators: date */
		'served'       => __( 'Người đọc đang thấy bản xuất bản lúc %s', 'khuyen-hoc-timeline' ),
		'servedOwn'    => __( 'Người đọc đang thấy dữ liệu có sẵn trong plugin', 'khuyen-hoc-timeline' ),
		'allEditions'  => __( 'Các bản đã xuất bản', 'khuyen-hoc-timeline' ),
		'ownRelease'   => __( 'Dữ liệu có sẵn trong plugin', 'khuyen-hoc-timeline' ),
		'isServed'     => __( 'đang thấy bản này', 'khuyen-hoc-timeline' ),
		'restore'      => __( 'Dùng lại bản này', 'khuyen-hoc-timeline' ),
		/* translators: date */
		'restored'     => __( 'Người đọc thấy lại bản: %s.', 'khuyen-hoc-timeline' ),
		'published'    => __( 'Đã xuất bản. Người đọc thấy dữ liệu mới từ lần mở trang sau.', 'khuyen-hoc-timeline' ),
		'clearCache'   => __( 'Trang này có bộ nhớ đệm (cache): hãy xóa nó để người đọc thấy ngay.', 'khuyen-hoc-timeline' ),
		'isOutdated'   => __( 'Plugin đã có bản phát hành mới hơn bản người đọc đang thấy. Để dùng bản mới với dữ liệu ấy: bấm “Mở dữ liệu đang công bố”, rồi “Xuất bản lên trang này”.', 'khuyen-hoc-timeline' ),
		'notReached'   => __( 'Không gửi được: máy chủ không trả lời, hoặc chặn tệp lớn. Bảng vẫn giữ trong trình duyệt; hãy thử lại, hoặc tải bản công bố (.zip) và gửi cho người quản trị.', 'khuyen-hoc-timeline' ),
		'otherOrigin'  => __( 'Trang soạn nằm ở tên miền khác với trang quản trị, nên không xuất bản từ đây được: hãy tải bản công bố (.zip) và gửi cho người quản trị.', 'khuyen-hoc-timeline' ),
	);
}
